import type { Member } from "../../../shared/domain/member.ts";
import { useBook, useSnapshot } from "../../data/hooks.tsx";
import { valueWord } from "../../records/naming/record-words.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useWords } from "../../text/words.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Section } from "../../ui/section.tsx";
import { RoleCard } from "./role-card.tsx";
import styles from "./role-card.module.css";
import { RoleCardSection } from "./role-card-section.tsx";
import { isFormer } from "./seats.ts";

/** One's own role card in sight, and those of the other seats of the group opened in place. */
export function RoleCardsSection() {
  const t = useWords("roles");
  const records = useWords("records");
  const { book, identity } = useSnapshot();
  const own = identity.member === undefined ? undefined : book.get("member", identity.member);
  const others = useDistinctSeats().filter((member) => own === undefined || seatKey(member) !== seatKey(own));
  return (
    <>
      {own === undefined ? null : <RoleCardSection member={own} title={t("yours")} />}
      {others.length === 0 ? null : (
        <Section title={own === undefined ? t("cards") : t("other")}>
          {own === undefined ? <p className={styles.rule}>{t("choose")}</p> : null}
          <div>
            {others.map((member) => {
              const { side, role, deputyFor } = member;
              const words = [
                role === undefined ? undefined : valueWord(records, "member", "role", role),
                deputyFor === undefined ? undefined : t("deputy"),
                side === undefined ? undefined : valueWord(records, "member", "side", side),
              ];
              return (
                <Disclosure key={seatKey(member)} title={words.filter((word) => word !== undefined).join(" · ")}>
                  <RoleCard member={member} level={4} />
                </Disclosure>
              );
            })}
          </div>
        </Section>
      )}
    </>
  );
}

/** One member of each sort of seat: those whose cards read alike are shown once. */
function useDistinctSeats(): readonly Member[] {
  const today = useToday();
  const members = useBook()
    .all("member")
    .filter((member) => member.side !== undefined && !isFormer(member, today));
  return [...new Map(members.map((member) => [seatKey(member), member])).values()].toSorted(
    (a, b) => seatOrder(a) - seatOrder(b),
  );
}

function seatKey({ side, role, voting, deputyFor }: Member): string {
  return [side, role, voting === true, deputyFor !== undefined].join(" ");
}

const sideOrder: readonly Member["side"][] = ["buyer", "provider", "client", "outside"];
const roleOrder: readonly Member["role"][] = ["chair", "vice-chair", "secretary"];

function seatOrder({ side, role, deputyFor }: Member): number {
  const rank = roleOrder.indexOf(role);
  return sideOrder.indexOf(side) * 10 + (rank < 0 ? roleOrder.length : rank) + (deputyFor === undefined ? 0 : 5);
}
