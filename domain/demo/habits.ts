/** What makes one posyandu differ from another; all of it left out is a usual one. */
export interface DemoHabits {
  /** how many come, beside the usual */
  turnout?: number;
  /** how often children fall ill between open days, beside the usual */
  illness?: number;
  /** weights, heights and blood pressure read to the nearest half or ten, as one reads in a hurry */
  rounds?: boolean;
}
