import type { KindName } from "../../../shared/domain/kinds.ts";
import type { Origin } from "../../../shared/log/change.ts";
import { latestOrigin } from "../../../shared/log/record-reading.ts";
import { useBook } from "../../data/hooks.tsx";
import { useFormats, useWords } from "../../text/words.ts";
import { SideMark } from "../../ui/side-mark.tsx";
import styles from "./author-line.module.css";
import { memberName, sideOf } from "../naming/member-name.ts";

export interface AuthorLineProps {
  readonly origin: Origin;
}

/** Who wrote something and when: the name with its side's colour and shape, and the time by the writer's clock. */
export function AuthorLine({ origin }: AuthorLineProps) {
  const format = useFormats();
  return (
    <span className={styles.line}>
      <MemberMark id={origin.author} />
      <span className={styles.when}>{format.dateTime(origin.stamp.ms)}</span>
    </span>
  );
}

/** Who touched the record last; nothing while nothing of it has come. */
export function LatestAuthorLine({ kind, id }: { readonly kind: KindName; readonly id: string }) {
  const t = useWords("records");
  const state = useBook().state(kind, id);
  const origin = state === undefined ? undefined : latestOrigin(state);
  if (origin === undefined) return null;
  return (
    <span className={styles.line}>
      <span className={styles.when}>{t("lastChangedBy")}</span>
      <AuthorLine origin={origin} />
    </span>
  );
}

/** A member's name marked with the side where the member sits; a plain name for anybody else. */
export function MemberMark({ id }: { readonly id: string | undefined }) {
  const book = useBook();
  const t = useWords("records");
  const side = sideOf(id === undefined ? undefined : book.get("member", id));
  const name = memberName(book, t, id);
  return side === undefined ? (
    <span>{name}</span>
  ) : (
    <SideMark side={side} isPlain>
      {name}
    </SideMark>
  );
}
