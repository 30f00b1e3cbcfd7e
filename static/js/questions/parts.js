// @ts-check
/** The names of a network's nodes and parameters, as addresses have them. */

/** No list is longer: names can be typed, too. */
const MOST = 300;

/**
 * @param {{layers: number[], biases: unknown}} network
 * @returns {{nodes: string[], parameters: string[]}} a1.2, W1.2.1, b1.2: counted from 1, in the order of theta
 */
export function partNames({ layers, biases }) {
  const nodes = layers.flatMap((width, layer) => counted(width).map((node) => `a${layer}.${node}`));
  const parameters = layers.slice(1).flatMap((width, before) => [
    ...counted(width).flatMap((to) => counted(layers[before]).map((from) => `W${before + 1}.${to}.${from}`)),
    ...(biases === 'trained' ? counted(width).map((to) => `b${before + 1}.${to}`) : []),
  ]);
  return { nodes: nodes.slice(0, MOST), parameters: parameters.slice(0, MOST) };
}

/** From 1. @param {number} length */
const counted = (length) => Array.from({ length }, (_, k) => k + 1);
