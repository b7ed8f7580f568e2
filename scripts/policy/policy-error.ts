/** One thing wrong with an edition or an annotation, placed so that a policy author can find it. */
export interface PolicyProblem {
  file: string;
  /** 1-based line in `file`. */
  line: number;
  message: string;
}

/** The policy can't be compiled. Its message lists every problem as `file:line: what is wrong`. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  constructor(readonly problems: readonly PolicyProblem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n"));
  }
}
