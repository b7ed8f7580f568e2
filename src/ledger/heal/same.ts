/**
 * Whether two stored values say the same. A member that is undefined isn't there, and the order of
 * members doesn't count: one store drops the former and sorts the latter.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return false;
  }
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, index) => isSame(each, other[index]))
    );
  }
  return isMemberwiseSame(one as Members, other as Members);
}

type Members = Readonly<Record<string, unknown>>;

function isMemberwiseSame(one: Members, other: Members): boolean {
  let there = 0;
  for (const key in one) {
    if (one[key] === undefined) continue;
    there++;
    if (!Object.hasOwn(other, key) || !isSame(one[key], other[key])) return false;
  }
  for (const key in other) if (other[key] !== undefined) there--;
  return there === 0;
}
