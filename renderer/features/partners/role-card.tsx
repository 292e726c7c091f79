import type { Member } from "../../../shared/domain/member.ts";
import { roleCardOf } from "../../../shared/domain/role-card.ts";
import { useWords } from "../../text/words.ts";
import { Columns } from "../../ui/layout.tsx";
import styles from "./role-card.module.css";

/** What a member's seat lets its holder do, what the holder answers for, and what does not fall to the holder. */
export function RoleCard({ member, level = 3 }: { readonly member: Member; readonly level?: 3 | 4 }) {
  const t = useWords("roles");
  const { may, answersFor, notYours } = roleCardOf(member);
  return (
    <Columns least="narrow">
      <RoleLines level={level} title={t("may")} lines={may.map((right) => t(`rights.${right}`))} />
      {answersFor.length === 0 ? null : (
        <RoleLines level={level} title={t("answersFor")} lines={answersFor.map((duty) => t(`duties.${duty}`))} />
      )}
      <RoleLines level={level} title={t("notYours")} lines={notYours.map((limit) => t(`limits.${limit}`))} />
    </Columns>
  );
}

interface RoleLinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly level: 3 | 4;
}

function RoleLines({ title, lines, level }: RoleLinesProps) {
  const Title = level === 3 ? "h3" : "h4";
  return (
    <div>
      <Title className={styles.title}>{title}</Title>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
