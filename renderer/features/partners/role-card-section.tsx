import type { Member } from "../../../shared/domain/member.ts";
import { useBook } from "../../data/hooks.tsx";
import { useWords } from "../../text/words.ts";
import { Section } from "../../ui/section.tsx";
import { RoleCard } from "./role-card.tsx";
import styles from "./role-card.module.css";

export interface RoleCardSectionProps {
  readonly member: Member;
  readonly title?: string;
}

/** A member's role card, and beside it what the group's own rules say of responsibility. */
export function RoleCardSection({ member, title }: RoleCardSectionProps) {
  const t = useWords("roles");
  const responsibility = useBook().get("rules", "rules")?.responsibilityText;
  return (
    <Section title={title ?? t("title")}>
      <p className={styles.rule}>{t("lead")}</p>
      <RoleCard member={member} />
      {responsibility === undefined ? null : (
        <p className={styles.rule}>
          <strong>{t("own")}:</strong> {responsibility}
        </p>
      )}
    </Section>
  );
}
