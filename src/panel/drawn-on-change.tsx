import { Component, type ComponentClass, type FunctionComponent } from "preact";
import { isSame } from "./is-same";

/**
 * A component that is drawn anew only where something that it goes by is otherwise than before: a
 * key press changes the passage to read and a line or two, and all the rest is left as it stands.
 *
 * @param goesBy what it goes by, of all that it is given; what draws it sees nothing else. A
 * function made for the occasion is never the same as before: it is made in what draws
 */
export const drawnOnChange = <Given extends object, Needed extends object>(
  goesBy: (given: Given) => Needed,
  Drawn: FunctionComponent<Needed>,
): ComponentClass<Given> =>
  class extends Component<Given> {
    override shouldComponentUpdate(next: Given): boolean {
      return !isSame(goesBy(this.props), goesBy(next));
    }

    override render() {
      return <Drawn {...goesBy(this.props)} />;
    }
  };

/** For a component that goes by all that it is given. */
export const asGiven = <Given,>(given: Given): Given => given;
