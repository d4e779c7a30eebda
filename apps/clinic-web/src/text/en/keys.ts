import type { Words } from '../dictionary';

export const keys: Words['keys'] = {
  title: 'Keyboard shortcuts',
  groups: { move: 'Move and open', item: 'The item', page: 'The page' },
  actions: {
    next: 'Next item',
    previous: 'Previous item',
    first: 'First item',
    last: 'Last item',
    open: 'Open the patient',
    take: 'I’ll take it',
    release: 'Put back',
    outcome: 'Record outcome',
    undo: 'Undo the latest action',
    copy: 'Copy journal text',
    print: 'Print the dialogue page',
    dialogue: 'Dialogue',
    decision: 'Decision',
    triage: 'Triage',
    back: 'Back to the worklist',
    search: 'Find patient',
    help: 'Show this help',
  },
  or: 'or',
  enabled: 'Use single-key shortcuts',
  enabledHelp: 'Switch off if you use speech input.',
};
