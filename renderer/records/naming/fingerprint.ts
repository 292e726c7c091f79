/** A device's id in groups of four, to be read aloud and compared: the id follows from the device's key. */
export function fingerprintOf(device: string): string {
  return device.match(/.{1,4}/g)?.join(" ") ?? device;
}
