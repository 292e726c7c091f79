import { useBook } from "../../data/hooks.tsx";
import { SideMark } from "../../ui/side-mark.tsx";
import { sideOf } from "../naming/member-name.ts";
import { RecordLink } from "./record-link.tsx";

/** A member's name as a link, with the colour and the shape of the side where the member sits. */
export function PersonLink({ id }: { readonly id: string }) {
  const side = sideOf(useBook().get("member", id));
  const link = <RecordLink kind="member" id={id} />;
  return side === undefined ? (
    link
  ) : (
    <SideMark side={side} isPlain>
      {link}
    </SideMark>
  );
}
