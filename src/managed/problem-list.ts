import { placeOf } from "../call/place-of";
import { say } from "../words/say";

/** Why a setting, or a part of it, was refused. */
export interface ManagedProblem {
  /** The setting's name in the policy, known or not. */
  key: string;
  /** A whole sentence: the place, what is wrong there, and what to do. */
  says: string;
}

/** More of them than this would be read by nobody. */
const MOST = 60;

/** What is wrong with a policy. */
export class ProblemList {
  readonly #all: ManagedProblem[] = [];
  #others = 0;

  /** @param says sentences without the place @param place where in the setting, from its name on */
  add(key: string, says: readonly string[], place: readonly (string | number)[] = [key]): void {
    for (const each of says) {
      if (this.#all.length >= MOST) this.#others += 1;
      else {
        const sentence = say("managedProblem", { place: placeOf(place), says: each });
        this.#all.push({ key, says: sentence });
      }
    }
  }

  get all(): ManagedProblem[] {
    if (this.#others === 0) return this.#all;
    return [...this.#all, { key: "", says: say("managedMoreProblems", { count: this.#others }) }];
  }
}
