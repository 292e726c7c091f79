import type { Meeting } from "../../../../shared/domain/meeting.ts";
import type { NoticeWarning, WarnedItem } from "../../../../shared/notice/warnings.ts";
import { routeToHash } from "../../../navigation/route.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Link } from "../../../ui/link.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import styles from "./notice-view.module.css";
import { warningText } from "./warning-words.ts";

export interface NoticeWarningsProps {
  readonly meeting: Meeting;
  readonly warnings: readonly NoticeWarning[];
  /** Opens the meeting's own form. */
  readonly onEditMeeting: () => void;
  /** Opens the form of what the notice tells. */
  readonly onEditFacts: () => void;
}

/** What should be looked at before the notice goes out, each with the way to where it is mended. */
export function NoticeWarnings({ meeting, warnings, onEditMeeting, onEditFacts }: NoticeWarningsProps) {
  const t = useWords("notice");
  const format = useFormats();
  return (
    <Section
      title={t("warnings.title")}
      note={warnings.length === 0 ? undefined : t("warnings.count", { count: warnings.length })}
    >
      {warnings.length === 0 ? (
        <Notice tone="done" title={t("warnings.none")} />
      ) : (
        <>
          <ul className={styles.warnings}>
            {warnings.map((warning) => (
              <li key={warning.type} className={styles.warning}>
                <p className={styles.warningText}>{warningText(t, format, warning)}</p>
                <Ways warning={warning} meeting={meeting} onEditMeeting={onEditMeeting} onEditFacts={onEditFacts} />
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>{t("warnings.anyway")}</p>
        </>
      )}
    </Section>
  );
}

function Ways({
  warning,
  meeting,
  onEditMeeting,
  onEditFacts,
}: Omit<NoticeWarningsProps, "warnings"> & { readonly warning: NoticeWarning }) {
  const t = useWords("notice");
  switch (warning.type) {
    case "no-link":
    case "no-contact":
      return (
        <Button
          kind="quiet"
          onPress={onEditFacts}
          aria-label={`${t("warnings.mend")}: ${t(`warnings.${warning.type}`)}`}
        >
          {t("warnings.mend")}
        </Button>
      );
    case "no-date":
    case "no-start":
    case "no-end":
    case "no-place":
    case "past":
    case "contested-meeting":
      return (
        <Button
          kind="quiet"
          onPress={onEditMeeting}
          aria-label={`${t("warnings.toMeeting")}: ${t(`warnings.${warning.type}`)}`}
        >
          {t("warnings.toMeeting")}
        </Button>
      );
    case "notice-late":
    case "material-late":
      return <Link href={routeToHash({ place: "partners" })}>{t("warnings.toRules")}</Link>;
    case "no-items":
    case "over":
      return (
        <Link href={routeToHash({ place: "meeting", id: meeting.id, view: "agenda" })}>{t("warnings.toAgenda")}</Link>
      );
    case "no-title":
    case "no-plain":
    case "no-proposal":
    case "no-ground":
    case "contested":
      return <ItemLinks meeting={meeting} items={warning.items} />;
    case "attachment-no-ground":
    case "confidential-attachment": {
      const items = warning.attachments.flatMap(({ item }) => (item === undefined ? [] : [item]));
      return (
        <Link
          href={routeToHash({
            place: "meeting",
            id: meeting.id,
            view: "agenda",
            ...(items[0] === undefined ? {} : { item: items[0] }),
          })}
        >
          {t("warnings.toAgenda")}
        </Link>
      );
    }
  }
}

/** More links than this say less than the agenda itself. */
const mostLinks = 6;

function ItemLinks({ meeting, items }: { readonly meeting: Meeting; readonly items: readonly WarnedItem[] }) {
  const t = useWords("notice");
  const format = useFormats();
  return (
    <span className={styles.ways}>
      {items.slice(0, mostLinks).map(({ id, number }) => (
        <Link
          key={id}
          href={routeToHash({ place: "meeting", id: meeting.id, view: "agenda", item: id })}
          aria-label={t("warnings.mendItem", { section: format.section(number) })}
        >
          {format.section(number)}
        </Link>
      ))}
      {items.length <= mostLinks ? null : (
        <Link href={routeToHash({ place: "meeting", id: meeting.id, view: "agenda" })}>{t("warnings.toAgenda")}</Link>
      )}
    </span>
  );
}
