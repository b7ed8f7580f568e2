import { ODD } from "../../scripts/words/pseudo";
import { bare, type IsKnown } from "./known-texts";

const ODD_LETTERS = new RegExp(`[${ODD}]+`, "u");

/** Reads texts that follow one another in one element, and goes by the brackets in them. */
export class Pieces {
  #depth = 0;
  #run = "";
  #faults: string[] = [];

  constructor(
    readonly isKnown: IsKnown,
    readonly isKnownInside: IsKnown,
    readonly isWithin: boolean,
  ) {}

  read(words: string): void {
    this.#run += words;
  }

  /** Whether what stands here stands at a place of a message. */
  isInside(): boolean {
    this.#settle();
    return this.isWithin || this.#depth > 0;
  }

  end(): string[] {
    this.#settle();
    if (this.#depth > 0) this.#faults.push("A message without its end");
    return this.#faults;
  }

  #settle(): void {
    const run = this.#run;
    this.#run = "";
    for (const piece of run.split(/([⟦⟧])/)) {
      if (piece === "⟦") this.#depth += 1;
      else if (piece === "⟧" && this.#depth > 0) this.#depth -= 1;
      else if (piece === "⟧") this.#faults.push("A message without its beginning");
      else this.#words(piece);
    }
  }

  #words(piece: string): void {
    const isSaid = this.isWithin || this.#depth > 0;
    const isKnown = isSaid ? this.isKnownInside : this.isKnown;
    if (isKnown(piece)) return;
    const plain = isSaid ? piece.split(ODD_LETTERS) : [piece];
    for (const each of plain) {
      if (!isKnown(each)) this.#faults.push(`“${bare(each)}”`);
    }
  }
}
