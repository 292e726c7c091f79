import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useAnnounce } from "../../renderer/ui/announcer.tsx";
import { Button } from "../../renderer/ui/button.tsx";
import { ConfirmDialog } from "../../renderer/ui/confirm-dialog.tsx";
import { Dialog } from "../../renderer/ui/dialog.tsx";
import { toastMilliseconds, toastWithActMilliseconds, type ToastMessage, useToasts } from "../../renderer/ui/toast.tsx";
import { renderUi, words } from "./support.tsx";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("toasts", () => {
  function Sample({ message }: { readonly message: ToastMessage }) {
    const toasts = useToasts();
    return (
      <button type="button" onClick={() => toasts.show(message)}>
        näytä
      </button>
    );
  }
  const show = () => fireEvent.click(screen.getByText("näytä"));
  const pass = (milliseconds: number) =>
    act(() => {
      vi.advanceTimersByTime(milliseconds);
    });

  it("are read politely, never take the focus, and go after eight seconds", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    renderUi(<Sample message={{ text: "Tallennettu." }} />);
    screen.getByText("näytä").focus();
    show();
    expect(screen.getByText("Tallennettu.").closest("[aria-live]")?.getAttribute("aria-live")).toBe("polite");
    expect(document.activeElement).toBe(screen.getByText("näytä"));
    pass(toastMilliseconds - 1);
    expect(screen.queryByText("Tallennettu.")).not.toBeNull();
    pass(1);
    expect(screen.queryByText("Tallennettu.")).toBeNull();
  });

  it("wait while the pointer or the focus is on them", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    renderUi(<Sample message={{ text: "Tallennettu." }} />);
    show();
    const region = screen.getByRole("region", { name: words.notifications });
    fireEvent.pointerEnter(region);
    pass(toastMilliseconds * 3);
    expect(screen.queryByText("Tallennettu.")).not.toBeNull();
    fireEvent.pointerLeave(region);
    act(() => screen.getByRole("button", { name: words.dismiss }).focus());
    pass(toastMilliseconds * 3);
    expect(screen.queryByText("Tallennettu.")).not.toBeNull();
  });

  it("stay when they must be read, until dismissed; the focus goes back to where it was", async () => {
    renderUi(<Sample message={{ text: "Levytila loppui.", stays: true }} />);
    const before = screen.getByText("näytä");
    await userEvent.click(before);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: words.dismiss }));
    await userEvent.keyboard("{Enter}");
    expect(screen.queryByText("Levytila loppui.")).toBeNull();
    expect(document.activeElement).toBe(before);
  });

  it("stay longer when they offer an act", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    renderUi(<Sample message={{ text: "Poistettu.", act: { label: "Kumoa", onPress: () => undefined } }} />);
    act(() => screen.getByText("näytä").click());
    pass(toastMilliseconds + 1);
    expect(screen.getByText("Poistettu.")).toBeDefined();
    pass(toastWithActMilliseconds);
    expect(screen.queryByText("Poistettu.")).toBeNull();
  });

  it("offer one act and go when it is taken", async () => {
    const undo = vi.fn<() => void>();
    renderUi(<Sample message={{ text: "Poistettu.", act: { label: "Kumoa", onPress: undo } }} />);
    await userEvent.click(screen.getByText("näytä"));
    await userEvent.click(screen.getByRole("button", { name: "Kumoa" }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText("Poistettu.")).toBeNull();
  });
});

describe("announcer", () => {
  it("has its regions from the start, says the same words twice, and cleans up", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    function Sample() {
      const announce = useAnnounce();
      return (
        <>
          <button type="button" onClick={() => announce("Siirretty kohtaan 3")}>
            siirrä
          </button>
          <button type="button" onClick={() => announce("Tallennus ei onnistu", "assertive")}>
            vika
          </button>
        </>
      );
    }
    renderUi(<Sample />);
    const [polite, assertive] = screen.getAllByRole("log");
    expect([polite?.getAttribute("aria-live"), assertive?.getAttribute("aria-live")]).toEqual(["polite", "assertive"]);
    fireEvent.click(screen.getByText("siirrä"));
    fireEvent.click(screen.getByText("siirrä"));
    fireEvent.click(screen.getByText("vika"));
    expect(polite?.children).toHaveLength(2);
    expect(assertive?.textContent).toBe("Tallennus ei onnistu");
    act(() => {
      vi.advanceTimersByTime(10_000);
    });
    expect(polite?.children).toHaveLength(0);
    expect(assertive?.children).toHaveLength(0);
  });
});

describe("dialogs", () => {
  function Sample({ isAlert = false }: { readonly isAlert?: boolean }) {
    const [isOpen, setOpen] = useState(false);
    const close = () => setOpen(false);
    return (
      <>
        <Button onPress={() => setOpen(true)}>avaa</Button>
        {isAlert ? (
          <ConfirmDialog
            isOpen={isOpen}
            title="Poistetaanko?"
            confirmLabel="Poista"
            cancelLabel="Älä poista"
            onConfirm={close}
            onCancel={close}
            isDangerous
          >
            <p>Sen voi kumota.</p>
          </ConfirmDialog>
        ) : (
          <Dialog isOpen={isOpen} onClose={close} title="Ehdota asiaa">
            <p>Kerro lisää.</p>
          </Dialog>
        )}
      </>
    );
  }

  it("are named by their title, hold the focus, close with Escape and give the focus back", async () => {
    renderUi(<Sample />);
    const opener = screen.getByRole("button", { name: "avaa" });
    await userEvent.click(opener);
    const dialog = screen.getByRole("dialog", { name: "Ehdota asiaa" });
    expect(dialog.contains(document.activeElement)).toBe(true);
    await userEvent.tab();
    await userEvent.tab();
    expect(dialog.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    await expect.poll(() => document.activeElement).toBe(opener);
  });

  it("keep messages and announcements within reach of screen readers", async () => {
    renderUi(<Sample />);
    await userEvent.click(screen.getByRole("button", { name: "avaa" }));
    expect(screen.getByRole("region", { name: words.notifications })).toBeDefined();
    expect(screen.getAllByRole("log")).toHaveLength(2);
    expect(screen.queryByRole("button", { name: "avaa" })).toBeNull();
  });

  it("that ask start at the harmless answer and do not close by a press outside", async () => {
    renderUi(<Sample isAlert />);
    await userEvent.click(screen.getByRole("button", { name: "avaa" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Älä poista" }));
    await userEvent.click(document.body);
    expect(screen.getByRole("alertdialog", { name: "Poistetaanko?" })).toBeDefined();
  });
});
