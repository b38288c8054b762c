import type { Page } from 'playwright-core';

/**
 * How far two pictures differ, worked out on a canvas of the browser.
 *
 * @param page any page; its content is not touched
 * @returns the share of pixels, 0 to 1, of which a colour differs by more than 40 of 255; 1 when the sizes differ
 */
export async function compareScreens(page: Page, first: Buffer, second: Buffer): Promise<number> {
  const [a, b] = [first, second].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return (await page.evaluate(`(async () => {
    const read = async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    };
    const [a, b] = [await read('${a}'), await read('${b}')];
    if (a.width !== b.width || a.height !== b.height) return 1;
    let differing = 0;
    for (let i = 0; i < a.data.length; i += 4) {
      if ([0, 1, 2].some((channel) => Math.abs(a.data[i + channel] - b.data[i + channel]) > 40)) differing += 1;
    }
    return differing / (a.width * a.height);
  })()`)) as number;
}
