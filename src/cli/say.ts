/** Tells the person at the terminal what is being done; on standard error, so that data stays alone on standard output. */
export type Say = (message: string) => void;

export const say: Say = (message) => {
  process.stderr.write(`${message}\n`);
};
