import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { pngFile } from '../../src/charts/pngFile.ts';

test('pngFile keeps every pixel where it was', async () => {
  const pixels = Uint8ClampedArray.of(
    ...[255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255],
    ...[1, 2, 3, 255, 250, 251, 252, 255, 0, 0, 0, 255],
  );
  const image = await loadImage(Buffer.from(pngFile(3, 2, pixels)));
  expect([image.width, image.height]).toEqual([3, 2]);
  const context = createCanvas(3, 2).getContext('2d');
  context.drawImage(image, 0, 0);
  expect(context.getImageData(0, 0, 3, 2).data).toEqual(pixels);
});
