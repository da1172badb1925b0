// SPDX-License-Identifier: Apache-2.0
// Puts CesiumJS's workers and textures beside the page, and a .br and .gz beside every file that gains by it.
import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = 'dist';
const engine = 'node_modules/@cesium/engine';
const cesium = join(dist, 'cesium');
mkdirSync(cesium, { recursive: true });
cpSync(join(engine, 'Build/Workers'), join(cesium, 'Workers'), {
  recursive: true,
  filter: (path) => !path.endsWith('.map'),
});
cpSync(join(engine, 'Source/Assets/Textures/NaturalEarthII'), join(cesium, 'Assets/Textures/NaturalEarthII'), {
  recursive: true,
});
for (const name of ['waterNormalsSmall.jpg', 'moonSmall.jpg']) {
  cpSync(join(engine, 'Source/Assets/Textures', name), join(cesium, 'Assets/Textures', name));
}
cpSync(join(engine, 'Source/Assets/Images/ion-credit.png'), join(cesium, 'Assets/Images/ion-credit.png'));
cpSync(join(engine, 'Source/Assets/IAU2006_XYS'), join(cesium, 'Assets/IAU2006_XYS'), { recursive: true });
cpSync(
  join(engine, 'Source/Assets/approximateTerrainHeights.json'),
  join(cesium, 'Assets/approximateTerrainHeights.json'),
);
cpSync(join(engine, 'LICENSE.md'), join(cesium, 'LICENSE.md'));

let page = 0;
function compress(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      compress(path);
    } else if (/\.(js|css|html|json|svg|xml|md|txt)$/.test(name) && statSync(path).size > 1024) {
      const bytes = readFileSync(path);
      // Cesium's chunks are large and read once: quality 5 is a tenth of the time for a few per cent.
      const quality = bytes.length > 1_000_000 || path.startsWith(cesium) ? 5 : 11;
      const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
      writeFileSync(`${path}.br`, br);
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: quality === 5 ? 6 : 9 }));
      if (!path.startsWith(cesium) && !/^(replay|engine|zip-reader)-/.test(name)) page += br.length;
    }
  }
}
compress(dist);

const limit = 1_500_000;
console.log(`page without CesiumJS: ${(page / 1000).toFixed(0)} kB compressed (limit ${limit / 1000} kB)`);
if (page > limit) {
  console.error(`The page (${page} bytes compressed) must stay below ${limit} bytes. Maybe something was imported that belongs in the replay.`);
  process.exit(1);
}
