/**
 * What is wrong in a built site: links and anchors that lead nowhere, ids that stand twice. Pure.
 */
@NullMarked
package backfile.check;

import org.jspecify.annotations.NullMarked;
