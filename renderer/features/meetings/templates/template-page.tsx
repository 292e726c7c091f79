import { useId, useState } from "react";
import { templateItemsOf } from "../../../../shared/agenda/cycle.ts";
import { writeTemplateFile } from "../../../../shared/agenda/template-file.ts";
import type { AgendaTemplate } from "../../../../shared/domain/agenda-template.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { partRoute } from "../../../navigation/meetings-parts.ts";
import { routeToHash } from "../../../navigation/route.ts";
import { usePlatform } from "../../../platform/platform-context.tsx";
import { DraftText, useFieldProblems } from "../../../records/editing/draft-fields.tsx";
import { useFormDraft } from "../../../records/editing/form-draft.ts";
import { RemoveRecord } from "../../../records/editing/remove-record.tsx";
import { SectionForm } from "../../../records/editing/section-form.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { wishOf } from "../../../records/editing/wish-of.ts";
import { HistoryPanel } from "../../../records/history/history-panel.tsx";
import { ConflictMark } from "../../../records/showing/conflict-mark.tsx";
import { NotFound } from "../../../records/showing/not-found.tsx";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Cluster, Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { useToasts } from "../../../ui/toast.tsx";
import { useFocusLater } from "../focus-later.ts";
import { OpenedForm } from "../opened-form.tsx";
import { TemplateItems } from "./template-items.tsx";

/** One agenda template: its items, their order, and the template as a file. */
export function TemplatePage({ id }: { readonly id: string }) {
  const template = useBook().get("agenda-template", id);
  return template === undefined ? <NotFound /> : <FoundTemplate template={template} />;
}

function FoundTemplate({ template }: { readonly template: AgendaTemplate }) {
  const t = useWords("preparing");
  const book = useBook();
  const platform = usePlatform();
  const toasts = useToasts();
  const focusLater = useFocusLater();
  const renameId = useId();
  const [isRenaming, setRenaming] = useState(false);
  const { id, plain } = template;
  const name = template.name ?? t("templates.unnamed");
  const items = templateItemsOf(book, id);
  const close = () => {
    setRenaming(false);
    focusLater(renameId);
  };
  const takeOut = async () => {
    const file = {
      name: fileNameOf(name),
      mediaType: "application/json",
      bytes: writeTemplateFile({ ...template, name }, items),
    };
    const result = await platform.saveFile(file);
    if (result.ok) toasts.show({ text: t(`templates.${result.value}`, { name: file.name }), tone: "done" });
    else if (result.error.type !== "cancelled") {
      toasts.show({ text: t("templates.saveFailed"), tone: "problem", stays: true });
    }
  };
  return (
    <>
      <PageHeader title={name} lead={plain} eyebrow={t("cycle.template")} />
      <Stack gap="large">
        <Cluster>
          <Link kind="standing" href={routeToHash(partRoute("templates"))}>
            {t("templates.back")}
          </Link>
          <ConflictMark kind="agenda-template" id={id} />
          <Button onPress={() => void takeOut()}>{t("templates.export")}</Button>
          {isRenaming ? null : (
            <Button id={renameId} kind="quiet" onPress={() => setRenaming(true)}>
              {t("templates.rename")}
            </Button>
          )}
        </Cluster>
        {isRenaming ? <RenameForm template={template} onDone={close} /> : null}
        <TemplateItems template={id} items={items} />
        <HistoryPanel kind="agenda-template" id={id} level={2} />
        <RemoveRecord kind="agenda-template" id={id} title={name} list={partRoute("templates")} />
      </Stack>
    </>
  );
}

function RenameForm({ template, onDone }: { readonly template: AgendaTemplate; readonly onDone: () => void }) {
  const t = useWords("preparing");
  const common = useWords("common");
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState({ name: template.name ?? "", plain: template.plain ?? "" });
  const draft = useFormDraft(initial);
  const problems = useFieldProblems("agenda-template", draft);
  const save = async () => {
    if (!draft.passes([...problems.required("name"), ...problems.lines("name")])) return;
    if (await saving(() => session.edit("agenda-template", template.id, wishOf(initial, draft.values)))) onDone();
  };
  return (
    <OpenedForm title={t("templates.rename")}>
      <SectionForm label={t("templates.rename")} draft={draft} onSave={save} onCancel={onDone}>
        <DraftText kind="agenda-template" draft={draft} field="name" isRequired />
        <DraftText
          kind="agenda-template"
          draft={draft}
          field="plain"
          label={common("fields.plain")}
          description={common("fields.plainHelp")}
          rows={2}
        />
      </SectionForm>
    </OpenedForm>
  );
}

/** The template's name as every file system takes it. */
function fileNameOf(name: string): string {
  const plain = name
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .trim()
    .slice(0, 80);
  return `${plain === "" ? "asialista" : plain}.json`;
}
