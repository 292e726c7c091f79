import { useEffect, useState } from "react";
import { useSession } from "../../data/hooks.tsx";

/** An address under which the page may show a stored picture, for as long as it does. */
export function usePicture(sha256: string | undefined, mediaType: string | undefined): string | undefined {
  const session = useSession();
  const [address, setAddress] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (sha256 === undefined || (mediaType !== "image/png" && mediaType !== "image/jpeg")) return;
    let made: string | undefined;
    let isWanted = true;
    const load = async () => {
      const bytes = await session.file(sha256);
      if (bytes === undefined || !isWanted) return;
      made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
      setAddress(made);
    };
    void load();
    return () => {
      isWanted = false;
      if (made !== undefined) URL.revokeObjectURL(made);
      setAddress(undefined);
    };
  }, [session, sha256, mediaType]);
  return address;
}
