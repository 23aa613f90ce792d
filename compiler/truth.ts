/** How no and yes are kept. */
export const TRUTHS = ['否', '是'];

/** How yes and no are written, in cells and in ladders. */
export function truthOf(text: string): boolean | undefined {
  if (/^(?:是|有|yes|y|true|1|√)$/i.test(text)) return true;
  if (/^(?:否|无|no|n|false|0|×)$/i.test(text)) return false;
  return undefined;
}
