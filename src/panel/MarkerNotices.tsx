import type { MarkerSection } from "../policy/marker-sections";
import type { Pack } from "../policy/pack";
import { Said } from "../ui/Said";
import { say } from "../words/say";
import type { PanelSession } from "./panel-session";

export interface MarkerNoticesProps {
  found: readonly MarkerSection[];
  pack: Pack;
  session: PanelSession;
}

/** A quiet line for each marker that the policy has a section for. */
export const MarkerNotices = ({ found, pack, session }: MarkerNoticesProps) =>
  found.map(({ marker, section }) => (
    <p key={section} class="notice">
      <Said
        message="markerNotice"
        marker={<bdi>{say("markerQuoted", { marker })}</bdi>}
        section={
          <button
            type="button"
            class="link"
            onClick={() => session.openSheet({ kind: "section", id: section })}
          >
            {pack.sections.find(({ id }) => id === section)?.title}
          </button>
        }
      />
    </p>
  ));
