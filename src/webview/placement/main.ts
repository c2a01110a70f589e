import { parsePlacementMemory, parsePlacementState } from '../../protocol/placement.js';
import type { PlacementMemory, PlacementState, PlacementToEditor } from '../../protocol/placement.js';
import { followExerciseButtons, showItemStates } from '../lesson/itemStates.js';
import { followLinks } from '../lesson/pageLinks.js';
import { connectPage } from '../shared/connectPage.js';
import { createTranslator } from '../shared/translator.js';
import { PlacementPage } from './placementPage.js';

connectPage<PlacementState, PlacementToEditor>('placement', parsePlacementState, (root, api) => {
  const post = (message: PlacementToEditor): void => {
    api.postMessage(message);
  };
  followLinks((message) => {
    if (message.type === 'follow-link') {
      post({ type: 'follow-link', target: message.target });
    }
  });
  followExerciseButtons((message) => {
    if (message.type === 'exercise') {
      post(message);
    }
  });
  let page: PlacementPage | undefined;
  return (state) => {
    const l10n = createTranslator(state.translations);
    showItemStates(state.items, l10n);
    if (page === undefined) {
      const keep = (memory: PlacementMemory): void => {
        api.setState(memory);
      };
      page = new PlacementPage(root, { l10n, post, keep, isExerciseDone: state.isExerciseDone });
      page.start(parsePlacementMemory(api.getState()));
    } else {
      page.setExerciseDone(state.isExerciseDone);
    }
  };
});
