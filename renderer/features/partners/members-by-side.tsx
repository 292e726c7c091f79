import type { Member } from "../../../shared/domain/member.ts";
import { sides } from "../../../shared/domain/side.ts";
import { useBook } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import sideLine from "../../records/showing/side-line.module.css";
import type { Formats } from "../../text/format.ts";
import { useWords, type Words } from "../../text/words.ts";
import { classNames } from "../../ui/class-names.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Columns, Stack } from "../../ui/layout.tsx";
import { Link } from "../../ui/link.tsx";
import { SideMark } from "../../ui/side-mark.tsx";
import styles from "./partners.module.css";
import { type Seat, seatsBySide } from "./seats.ts";

/** The three sides of the table, each with its own, always all three. */
export function MembersBySide() {
  const t = useWords("members");
  const common = useWords("common");
  const naming = useNaming();
  const today = useToday();
  const { bySide, outside, former } = seatsBySide(naming.book, today, naming.format.compare);
  return (
    <Stack>
      <Columns least="narrow">
        {sides.map((side) => {
          const seats = bySide[side];
          const votes = seats.filter(({ member }) => member.voting === true).length;
          return (
            <div key={side} className={classNames(styles.side, sideLine[side])}>
              <h3 className={styles.sideTitle}>
                <SideMark side={side} isHollow={seats.length === 0}>
                  {common(`sides.${side}`)}
                </SideMark>
              </h3>
              {seats.length === 0 ? (
                <p className={styles.help}>{t("emptySide")}</p>
              ) : (
                <>
                  <p className={styles.help}>{t("votingCount", { count: votes })}</p>
                  <SeatList seats={seats} />
                </>
              )}
            </div>
          );
        })}
      </Columns>
      {outside.length === 0 ? null : (
        <div>
          <h3 className={styles.sideTitle}>{t("outside")}</h3>
          <SeatList seats={outside} />
        </div>
      )}
      {former.length === 0 ? null : (
        <Disclosure title={t("formerMembers", { count: former.length })}>
          <SeatList seats={former.map((member) => ({ member, deputies: [] }))} />
        </Disclosure>
      )}
    </Stack>
  );
}

function SeatList({ seats }: { readonly seats: readonly Seat[] }) {
  return (
    <ul className={styles.lines}>
      {seats.map((seat) => (
        <SeatLine key={seat.member.id} seat={seat} />
      ))}
    </ul>
  );
}

/** The term in words, as far as its days are known. */
function termWords(t: Words<"members">, format: Formats, { termStart, termEnd }: Member): string | undefined {
  if (termStart !== undefined && termEnd !== undefined)
    return t("between", { from: format.date(termStart), to: format.date(termEnd) });
  if (termEnd !== undefined) return t("until", { to: format.date(termEnd) });
  return termStart === undefined ? undefined : t("since", { from: format.date(termStart) });
}

/** The id of the link in a member's line, for the focus after the member was added. */
export function memberLineId(id: string): string {
  return `member-${id}`;
}

function SeatLine({ seat: { member, deputies } }: { readonly seat: Seat }) {
  const t = useWords("members");
  const naming = useNaming();
  const book = useBook();
  const { format } = naming;
  const replaced = member.deputyFor === undefined ? undefined : book.get("member", member.deputyFor);
  const facts = [
    member.role === undefined ? undefined : valueWord(naming.t, "member", "role", member.role),
    replaced === undefined ? undefined : t("deputyOf", { name: replaced.name ?? naming.t("unknownMember") }),
    member.organisation === undefined ? undefined : recordTitle(naming, "organisation", member.organisation),
    member.pseudonym === true ? t("pseudonymMark") : undefined,
    member.voting === true || member.deputyFor !== undefined ? undefined : t("noVote"),
    termWords(t, format, member),
  ].filter((fact) => fact !== undefined);
  return (
    <li>
      <span className={styles.name} id={memberLineId(member.id)} tabIndex={-1}>
        <Link kind="quiet" href={routeToHash({ place: "record", kind: "member", id: member.id })}>
          {recordTitle(naming, "member", member.id)}
        </Link>
      </span>
      <span className={styles.facts}>{facts.join(" · ")}</span>
      {deputies.length === 0 ? null : (
        <span className={styles.facts}>
          {deputies.map((deputy) => (
            <Link key={deputy.id} kind="quiet" href={routeToHash({ place: "record", kind: "member", id: deputy.id })}>
              {t("deputies", { names: format.list([recordTitle(naming, "member", deputy.id)]) })}
            </Link>
          ))}
        </span>
      )}
      <ConflictMark kind="member" id={member.id} />
    </li>
  );
}
