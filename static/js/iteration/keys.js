// @ts-check
/** The keys of a page that walks through a run, by what they do. */

export const KEYS = {
  ' ': 'play',
  ArrowLeft: 'beat-previous',
  ArrowRight: 'beat-next',
  'Shift+ArrowLeft': 'iteration-previous',
  'Shift+ArrowRight': 'iteration-next',
  Home: 'reset',
  End: 'end',
  1: 'forward-10',
  2: 'forward-100',
  3: 'forward-1000',
  n: 'seed',
  '-': 'slower',
  '+': 'faster',
  '?': 'help',
};
