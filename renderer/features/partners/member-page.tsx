import { useId } from "react";
import type { Member } from "../../../shared/domain/member.ts";
import { useBook, useSnapshot } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { LatestAuthorLine } from "../../records/showing/author-line.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { HistoryPanel } from "../../records/history/history-panel.tsx";
import { sideOf } from "../../records/naming/member-name.ts";
import { NotFound } from "../../records/showing/not-found.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useFocusBack } from "../../records/editing/use-focus-back.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Cluster, Stack } from "../../ui/layout.tsx";
import { Link } from "../../ui/link.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Section } from "../../ui/section.tsx";
import { SideMark } from "../../ui/side-mark.tsx";
import { EndTermAct } from "./end-term-act.tsx";
import { fieldsOf, memberGroups } from "./field-groups.ts";
import { MemberForm } from "./member-form.tsx";
import { mentionsOf } from "../../records/links/mentions.ts";
import { MentionsSection } from "../../records/links/mentions-section.tsx";
import styles from "./partners.module.css";
import { RecordFacts } from "./record-facts.tsx";
import { RemoveAct } from "./remove-act.tsx";
import { RoleCardSection } from "./role-card-section.tsx";
import { attendanceOf, isFormer } from "./seats.ts";

/** One member: who it is, what the seat means, what the member has in hand, and how the card came to be. */
export function MemberPage({ id }: { readonly id: string }) {
  const member = useBook().get("member", id);
  return member === undefined ? <NotFound /> : <KnownMember member={member} />;
}

function KnownMember({ member }: { readonly member: Member }) {
  const { id } = member;
  const t = useWords("members");
  const common = useWords("common");
  const naming = useNaming();
  const editId = useId();
  const form = useFocusBack(editId);
  const name = recordTitle(naming, "member", id);
  return (
    <>
      <PageHeader
        isLarge
        title={name}
        eyebrow={<MemberEyebrow member={member} />}
        actions={
          form.isOpen ? undefined : (
            <Button id={editId} kind="primary" onPress={form.open}>
              {common("edit")}
            </Button>
          )
        }
      />
      <Stack gap="large">
        {form.isOpen ? (
          <MemberForm id={id} title={t("editMember")} onSaved={() => form.close()} onCancel={() => form.close()} />
        ) : (
          <Stack>
            <ConflictMark kind="member" id={id} />
            <RecordFacts kind="member" id={id} fields={fieldsOf(memberGroups({ naming, t }, id)).slice(1)} />
          </Stack>
        )}
        {member.side === undefined ? null : <RoleCardSection member={member} />}
        <AttendanceSection member={member} />
        <MentionsSection mentions={mentionsOf(naming.book, "member", id)} />
        <Stack>
          <LatestAuthorLine kind="member" id={id} />
          <HistoryPanel kind="member" id={id} level={2} />
          {form.isOpen ? null : <MemberActs member={member} />}
        </Stack>
      </Stack>
    </>
  );
}

function MemberEyebrow({ member }: { readonly member: Member }) {
  const naming = useNaming();
  const side = sideOf(member);
  const role = member.role === undefined ? undefined : valueWord(naming.t, "member", "role", member.role);
  const sideWord = member.side === undefined ? undefined : valueWord(naming.t, "member", "side", member.side);
  return (
    <Cluster>
      {side === undefined ? <span>{sideWord}</span> : <SideMark side={side}>{sideWord}</SideMark>}
      {role === undefined ? null : <span>{role}</span>}
    </Cluster>
  );
}

function AttendanceSection({ member }: { readonly member: Member }) {
  const t = useWords("members");
  const { present, held } = attendanceOf(useBook(), member);
  return (
    <Section title={t("attendance.title")}>
      <p>{held === 0 ? t("attendance.none") : t("attendance.count", { count: present, held })}</p>
    </Section>
  );
}

/** Nobody deletes or ends themselves from under their own hands. */
function MemberActs({ member }: { readonly member: Member }) {
  const t = useWords("members");
  const shell = useWords("shell");
  const { identity } = useSnapshot();
  const today = useToday();
  if (identity.member === member.id) {
    return (
      <p className={styles.help}>
        {t("remove.notYou")} <Link href={routeToHash({ place: "settings" })}>{shell("places.settings")}</Link>
      </p>
    );
  }
  return (
    <Cluster>
      {isFormer(member, today) || member.termEnd !== undefined ? null : <EndTermAct id={member.id} />}
      <RemoveAct kind="member" id={member.id} />
    </Cluster>
  );
}
