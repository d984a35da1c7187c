/**
 * A start that cannot go on for a reason outside the program: a setting, a folder, a missing user, another version.
 * Its message is a whole sentence for the operator. It is thrown through start-up only and caught in one place,
 * `cli/siklus.ts`, which prints the sentence without a stack trace.
 */
export class StartProblem extends Error {
  override name = 'StartProblem';
}
