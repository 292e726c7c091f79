import { useMemo } from "react";
import { useSnapshot } from "../../data/hooks.tsx";
import { memberName } from "../../records/naming/member-name.ts";
import { MemberMark } from "../../records/showing/author-line.tsx";
import { useFormats, useWords } from "../../text/words.ts";
import { Section } from "../../ui/section.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import styles from "./exchange.module.css";
import { type MemberSight, membersWithoutDevice, memberSights } from "../../data/exchange/member-sights.ts";

/** What each of the others has seen of what is here; nothing while one works alone. */
export function SeenPart() {
  const t = useWords("exchange");
  const records = useWords("records");
  const format = useFormats();
  const { book, exchange, identity } = useSnapshot();
  const sights = useMemo(() => memberSights(book, exchange, identity.member), [book, exchange, identity.member]);
  const known = sights.filter(({ asOfMs }) => asOfMs !== undefined);
  const silent = membersWithoutDevice(book, exchange).filter((member) => member !== identity.member);
  const namesOf = (members: readonly string[]) =>
    format.list(members.map((member) => memberName(book, records, member)));
  if (sights.length === 0) return null;
  return (
    <Section title={t("seen.title")}>
      <p className={styles.quiet}>{t("seen.help")}</p>
      {known.length === 0 ? null : (
        <ul className={styles.seen}>
          {known.map((sight) => (
            <li key={sight.member}>
              <MemberMark id={sight.member} />
              <SightWords sight={sight} />
            </li>
          ))}
        </ul>
      )}
      {known.length === sights.length ? null : (
        <p>
          {t("seen.unknown", {
            names: namesOf(sights.filter(({ asOfMs }) => asOfMs === undefined).map(({ member }) => member)),
          })}
        </p>
      )}
      {silent.length === 0 ? null : <p className={styles.quiet}>{t("seen.noDevice", { names: namesOf(silent) })}</p>}
    </Section>
  );
}

function SightWords({ sight: { unseen, unseenOwn, asOfMs } }: { readonly sight: MemberSight }) {
  const t = useWords("exchange");
  const format = useFormats();
  const when = asOfMs === undefined ? "" : format.dateTime(asOfMs);
  if (unseen === 0) {
    return (
      <span className={styles.sight}>
        <StatusTag tone="done">{t("seen.all")}</StatusTag>
        <span className={styles.quiet}>{t("seen.asOf", { when })}</span>
      </span>
    );
  }
  return (
    <span className={styles.sight}>
      <span>{t("seen.missing", { count: unseen, when })}</span>
      {unseenOwn === 0 ? null : <span className={styles.quiet}>{t("seen.missingOwn", { count: unseenOwn })}</span>}
    </span>
  );
}
