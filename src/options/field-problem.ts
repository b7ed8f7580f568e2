/** Something wrong, at a field of the form where there is one for it. */
export interface FieldProblem {
  /** The field's id. */
  field?: string;
  text: string;
}
