import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import { type Info, parse } from 'csv-parse';
import { blockLines } from './block-lines.ts';
import {
  delimiterOf,
  type LineProblem,
  type SurveyProblem,
  type SurveyTable,
  surveyLine,
  surveyTable,
} from './growth-table.ts';
import { GrowthThreads } from './growth-threads.ts';
import { isPlain } from './plain-lines.ts';
import { wholeLines } from './whole-lines.ts';

export type { LineProblem, SurveyProblem } from './growth-table.ts';

export interface GrowthOptions {
  upperAgeDays: number;
  /** told once a line, as it is met */
  onProblem(problem: LineProblem): void;
  /** the file is no survey; nothing is written then */
  onRefused(problem: SurveyProblem): void;
  /** bytes of input done so far, now and then */
  onBytes?(bytes: number): void;
}

type Block = Uint8Array<ArrayBuffer>;

/**
 * CSV in, CSV out in bounded memory: every line comes out in its place with the figures added, also one that could not
 * be read, whose figures are then empty. Comma, semicolon or tab, as the heading has it. A file of more than one block
 * is worked on by as many threads as there are cores; from the first block on that has more than plain cells (a quote
 * around a delimiter, a line end or a quote) the rest is read by a real reader of CSV, one line after the other.
 * Resolves with how many lines held a child.
 */
export async function growthCsv(
  input: Readable,
  output: Writable,
  options: GrowthOptions,
): Promise<number> {
  const survey = new Survey(output, options);
  const blocks = wholeLines(input as AsyncIterable<Buffer>);
  try {
    const table = await survey.begin(blocks);
    if (table === null) return 0;
    for await (const block of blocks) {
      if (!isPlain(block, table.delimiter)) {
        await survey.settle(0);
        await survey.carefully(block, blocks);
        break;
      }
      await survey.take(block);
    }
    await survey.settle(0);
    return survey.children;
  } finally {
    await survey.end();
  }
}

/** What is under way: blocks at work, in the order in which they must come out. */
class Survey {
  children = 0;
  readonly #output: Writable;
  readonly #options: GrowthOptions;
  #table: SurveyTable | null = null;
  #threads: GrowthThreads | null = null;
  #lines = 0;
  #bytes = 0;
  /** whoever reads us has gone */
  #broken: Error | null = null;
  readonly #atWork: { size: number; done: ReturnType<GrowthThreads['work']> }[] = [];

  constructor(output: Writable, options: GrowthOptions) {
    this.#output = output;
    this.#options = options;
    output.on('error', this.#onBroken);
  }

  readonly #onBroken = (error: Error): void => {
    this.#broken = error;
  };

  /** Reads the heading and does the first block here, so that a small file needs no thread. */
  async begin(blocks: AsyncGenerator<Block>): Promise<SurveyTable | null> {
    const first = await blocks.next();
    const bytes: Block = first.done ? new Uint8Array() : first.value;
    const text = Buffer.from(bytes)
      .toString()
      .replace(/^\uFEFF/, '');
    const [blank = ''] = /^(?:[ \t]*\r?\n)*/.exec(text) ?? [];
    const end = text.indexOf('\n', blank.length);
    const heading = text.slice(blank.length, end === -1 ? text.length : end).trimEnd();
    if (heading === '') return this.#refuse({ kind: 'no-header' });
    const delimiter = delimiterOf(heading);
    const names = heading.split(delimiter).map((name) => name.replaceAll('"', ''));
    const table = surveyTable(names, delimiter, this.#options.upperAgeDays);
    if ('kind' in table) return this.#refuse(table);
    this.#table = table;
    this.#lines = blank.split('\n').length;
    await this.#write(`${table.head}\n`);
    const rest = Buffer.from(end === -1 ? '' : text.slice(end + 1));
    const body = new Uint8Array(rest);
    this.#bytes = bytes.length - body.length;
    if (!isPlain(body, delimiter)) await this.carefully(body, blocks);
    else {
      const done = blockLines(body, table);
      await this.#out(done, done.bytes, body.length);
    }
    return table;
  }

  #refuse(problem: SurveyProblem): null {
    this.#options.onRefused(problem);
    return null;
  }

  async take(block: Block): Promise<void> {
    if (this.#table === null) return;
    this.#threads ??= new GrowthThreads(this.#table);
    this.#atWork.push({ size: block.length, done: this.#threads.work(block) });
    await this.settle(this.#threads.size * 2);
  }

  /** Writes what is done, in order, until no more than this many blocks are at work. */
  async settle(most: number): Promise<void> {
    while (this.#atWork.length > most) {
      const first = this.#atWork.shift();
      if (!first) return;
      const done = await first.done;
      await this.#out(done, done.bytes, first.size);
    }
  }

  async #out(
    done: { lines: number; children: number; problems: LineProblem[] },
    bytes: Uint8Array,
    size: number,
  ): Promise<void> {
    for (const problem of done.problems)
      this.#options.onProblem({ ...problem, line: problem.line + this.#lines });
    this.#lines += done.lines;
    this.children += done.children;
    this.#bytes += size;
    this.#options.onBytes?.(this.#bytes);
    await this.#write(bytes);
  }

  /** This block and all that follow, by a reader that knows what quotes may hold. */
  async carefully(block: Block, rest: AsyncGenerator<Block>): Promise<void> {
    const table = this.#table;
    if (table === null) return;
    const parser = Readable.from(withFirst(block, rest), { objectMode: false }).pipe(
      parse({
        delimiter: table.delimiter,
        trim: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        info: true,
      }),
    );
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: Info;
    }>) {
      const problems: LineProblem[] = [];
      const text = surveyLine(table, record, info.lines + this.#lines, problems, null);
      for (const problem of problems) this.#options.onProblem(problem);
      this.children += 1;
      if (this.children % 500 === 0) this.#options.onBytes?.(this.#bytes + info.bytes);
      await this.#write(`${text}\n`);
    }
  }

  async #write(what: string | Uint8Array): Promise<void> {
    if (this.#broken) throw this.#broken;
    if (what.length > 0 && !this.#output.write(what)) await once(this.#output, 'drain');
  }

  async end(): Promise<void> {
    this.#output.off('error', this.#onBroken);
    await this.#threads?.end();
  }
}

async function* withFirst(first: Block, rest: AsyncGenerator<Block>): AsyncGenerator<Block> {
  yield first;
  yield* rest;
}
