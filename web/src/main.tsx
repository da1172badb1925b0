// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { api } from './api.ts';
import { App } from './app.tsx';
import { Asker } from './live.ts';
import type { World } from './map/draw.ts';
import { readQuery, settled, type State } from './state.ts';
import { Store } from './store.ts';
import './style.css';
import { loadWorld } from './world.ts';

const root = document.getElementById('app');

async function start(element: HTMLElement): Promise<void> {
  const world = new Store<World | null>(null);
  loadWorld((outlines) => world.set(outlines)).catch((error: unknown) => console.error(error));
  const scene = await api.scene();
  const initial: State = {
    plan: scene.start.plan,
    date: scene.start.date,
    threat: scene.start.threat,
    launch: { area: scene.start.launch_area },
    territory: scene.start.territory,
    sensing: 'sight',
    predictedS: null,
    loft: 0,
    inputs: {},
    second: null,
    compare: 'difference',
    map: 'flat',
    view: null,
    rings: true,
    place: null,
    assurance: null,
    tab: 'place',
  };
  const read = settled(readQuery(location.search, initial), initial, scene);
  // A link asks something; without one the page begins with the questions of the record.
  const begin: State = location.search === '' ? { ...read.state, tab: 'start' } : read.state;
  const state = new Store(begin);
  element.replaceChildren();
  render(<App scene={scene} initial={initial} state={state} unknown={read.unknown} asker={new Asker()} world={world} />, element);
}

if (root) {
  start(root).catch((error: unknown) => {
    const said = document.createElement('p');
    said.setAttribute('role', 'alert');
    said.textContent = `The workbench cannot start: ${error instanceof Error ? error.message : String(error)}`;
    root.append(said);
  });
}
