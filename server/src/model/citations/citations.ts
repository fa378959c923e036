// Finds what a text cites: chains such as `осы Келісімнің 3-бабының 2-тармағының 1) тармақшасында`,
// `подпункт 1) пункта 2 статьи 3`, `Article 27(1)(b)`. Pure grammar: what a chain points at is resolved elsewhere.
import { UNIT_RANK } from "../../languages/language.ts";
import { SPACE } from "../tokens.ts";
import { labelsFirstChain } from "./labelsFirst.ts";
import { continuedChain, nounFirstChain } from "./nounFirst.ts";
import { type Chain, rankOf } from "./steps.ts";
import { COMMA, type Tokens } from "./tokens.ts";

/** How many tokens lead to what is left out. */
const LONGEST_EXCEPTION = 10;

/** All citations of a text whose tokens were read, in order. */
export function findChains(tokens: Tokens): readonly Chain[] {
  const chains: Chain[] = [];
  const labelsFirst = tokens.grammar.labels === "before-noun";
  let index = tokens.opening(0);
  while (index < tokens.count) {
    let chain = labelsFirst ? labelsFirstChain(tokens, index) : nounFirstChain(tokens, index);
    index++;
    while (chain !== undefined) {
      chains.push(inherit(tokens, chains, chain));
      index = Math.max(index, chain.next);
      chain = labelsFirst ? undefined : continuedChain(tokens, chain);
    }
    index = tokens.opening(index);
  }
  return chains;
}

/**
 * `3-бабының 1-тармағында және 2-тармағында`: what a chain leaves unsaid, the chain joined to it says. Kazakh says
 * it in the chain before, Russian and English in the one after.
 */
function inherit(tokens: Tokens, chains: Chain[], chain: Chain): Chain {
  const before = chains.at(-1);
  if (before === undefined) {
    return chain;
  }
  if (excepted(tokens, before, chain)) {
    const rank = rankOf(chain.steps[0]);
    const outer = before.steps.filter((step) => rankOf(step) < rank);
    return { ...chain, steps: [...outer, ...chain.steps], owner: before.owner, borrows: true };
  }
  if (!joined(tokens, before.next, chain.first)) {
    return chain;
  }
  if (tokens.grammar.order === "outermost-first") {
    return completed(chain, before);
  }
  const inherited = before.inward && !chain.inward ? completed(chain, before) : chain;
  chains[chains.length - 1] = completed(before, chain);
  return owned(inherited, before);
}

/** `статьи 1 (за исключением пункта 3)`: the part left out is that article's. */
function excepted(tokens: Tokens, { steps, next, owner }: Chain, chain: Chain): boolean {
  const { exceptions } = tokens.grammar;
  const [outermost] = steps;
  return (
    exceptions !== undefined &&
    chain.first - next <= LONGEST_EXCEPTION &&
    outermost?.unit === "article" &&
    outermost.labels.length === 1 &&
    (chain.owner.type === "unstated" || chain.owner.type === owner.type) &&
    rankOf(chain.steps[0]) > rankOf(outermost) &&
    exceptions.test(tokens.text.slice(tokens.start(next), tokens.start(chain.first)).toLowerCase())
  );
}

function joined(tokens: Tokens, from: number, to: number): boolean {
  const { links } = tokens.grammar;
  let words = 0;
  for (let index = from; index < to; index++) {
    const { isAnd, lower } = tokens.meaning(index);
    if (tokens.is(index, SPACE) || tokens.mark(index) === COMMA || links.includes(lower)) {
      continue;
    }
    if (!isAnd || ++words > 1) {
      return false;
    }
  }
  return to > from;
}

/** A chain with the owner that it lacks taken from another one. */
function owned(chain: Chain, source: Chain): Chain {
  return chain.owner.type === "unstated" ? { ...chain, owner: source.owner } : chain;
}

/** A chain with the outer steps and the owner that it lacks taken from another one. */
function completed(chain: Chain, source: Chain): Chain {
  if (chain.owner.type !== "unstated" && chain.owner !== source.owner) {
    return chain;
  }
  const rank = rankOf(chain.steps[0]);
  // Only a chain that has a step of the same level can say where the other one belongs: `пункту 1 и статье 5` does not.
  const alike = source.steps.some((step) => rankOf(step) === rank);
  const outer = alike && rank > UNIT_RANK.article ? source.steps.filter((step) => rankOf(step) < rank) : [];
  return outer.length === 0
    ? { ...chain, owner: source.owner }
    : { ...chain, steps: [...outer, ...chain.steps], owner: source.owner, borrows: true };
}
