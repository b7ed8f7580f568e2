import type { Finding } from "../ledger/finding";

export const findingWords: Record<Finding["kind"], string> = {
  healed: "Records were missing or damaged, and came back from the other copy.",
  "call lost": "A call that the chain names is in neither copy as it was sealed.",
  "copies differ": "Two copies of a call are both sound, and differ. Both are kept.",
  "links lost": "Links of the chain are in neither copy.",
  "binding lost": "Whom a call was with, or when its passages were read, is in neither copy.",
  "record lost": "A record could be read in neither copy.",
  "store lost":
    "The whole of one copy was empty or unreadable. It was written anew from the other.",
  "not migrated": "Records of an earlier Verbatim couldn’t be read. They are kept as they were.",
};

export const storeWords: Record<NonNullable<Finding["store"]>, string> = {
  "storage.local": "the first copy (storage.local)",
  IndexedDB: "the second copy (IndexedDB)",
};
