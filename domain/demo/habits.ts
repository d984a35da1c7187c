/** What makes one posyandu differ from another; all of it left out is a usual one. */
export interface DemoHabits {
  /** how many come, beside the usual */
  turnout?: number;
  /** how often children fall ill between open days, beside the usual */
  illness?: number;
  /** weights and heights read to the nearest half, as a kader in a hurry reads them */
  rounds?: boolean;
}
