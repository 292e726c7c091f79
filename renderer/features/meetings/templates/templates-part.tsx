import { useId, useState } from "react";
import { templateItemsOf } from "../../../../shared/agenda/cycle.ts";
import { useBook } from "../../../data/hooks.tsx";
import { partRoute } from "../../../navigation/meetings-parts.ts";
import { useNavigation } from "../../../navigation/navigation.tsx";
import { routeToHash } from "../../../navigation/route.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Cluster, Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { useFocusLater } from "../focus-later.ts";
import { PartsNav } from "../parts-nav.tsx";
import { NewTemplateForm } from "./new-template-form.tsx";
import { TemplateImport } from "./template-import.tsx";
import { TemplatePage } from "./template-page.tsx";
import styles from "./templates.module.css";

/** The agenda templates: those that are there, and the ways to a new one. */
export function TemplatesPart({ template }: { readonly template: string | undefined }) {
  return template === undefined ? <TemplateList /> : <TemplatePage key={template} id={template} />;
}

function TemplateList() {
  const t = useWords("preparing");
  const format = useFormats();
  const book = useBook();
  const { navigate } = useNavigation();
  const focusLater = useFocusLater();
  const newId = useId();
  const [isNew, setNew] = useState(false);
  const templates = book.all("agenda-template").toSorted((a, b) => format.compare(a.name ?? "", b.name ?? ""));
  const show = (id: string) => navigate(partRoute("templates", id));
  const open = (
    <Button id={newId} kind="primary" onPress={() => setNew(true)}>
      {t("templates.new")}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t("parts.templates")}
        lead={t("templates.lead")}
        actions={isNew || templates.length === 0 ? undefined : open}
      />
      <Stack gap="large">
        <PartsNav part="templates" />
        {isNew ? (
          <NewTemplateForm
            onMade={show}
            onCancel={() => {
              setNew(false);
              focusLater(newId);
            }}
          />
        ) : null}
        {templates.length === 0 && !isNew ? (
          <EmptyState title={t("templates.emptyTitle")} action={open}>
            {t("templates.emptyText")}
          </EmptyState>
        ) : null}
        {templates.length === 0 ? null : (
          <ul className={styles.templates}>
            {templates.map(({ id, name, plain }) => (
              <li key={id} className={styles.template}>
                <Link kind="standing" href={routeToHash(partRoute("templates", id))}>
                  {name ?? t("templates.unnamed")}
                </Link>
                <Cluster>
                  <span>{t("templates.count", { count: templateItemsOf(book, id).length })}</span>
                  {book
                    .all("series")
                    .flatMap((series) =>
                      series.template === id ? (
                        <span key={series.id}>
                          {t("templates.inSeries", { series: series.name ?? t("cycle.series") })}
                        </span>
                      ) : (
                        []
                      ),
                    )}
                </Cluster>
                {plain === undefined ? null : <p>{plain}</p>}
              </li>
            ))}
          </ul>
        )}
        <TemplateImport onTaken={show} />
      </Stack>
    </>
  );
}
