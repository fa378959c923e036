// The law of the lossless tree: children tile their parent and know it; what a branch says itself comes before the branches
// in it.
import assert from "node:assert/strict";
import { type Branch, isBranch } from "../syntax/tree.ts";

export function expectTiled(branch: Branch): void {
  let offset = branch.start;
  let inside = false;
  for (const child of branch.children) {
    inside ||= isBranch(child);
    assert.ok(!inside || isBranch(child) || child.kind === "space", `a ${child.kind} after a branch`);
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
