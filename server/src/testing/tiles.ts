// The law of the lossless tree: children tile their parent and know it.
import assert from "node:assert/strict";
import { type Branch, isBranch } from "../syntax/tree.ts";

export function expectTiled(branch: Branch): void {
  let offset = branch.start;
  for (const child of branch.children) {
    assert.equal(child.start, offset);
    assert.ok(child.end >= child.start);
    offset = child.end;
    if (isBranch(child)) {
      assert.equal(child.parent, branch);
      expectTiled(child);
    }
  }
  assert.equal(branch.end, offset);
}
