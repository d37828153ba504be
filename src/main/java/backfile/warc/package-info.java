/** Web archives. A tool; the only place with jwarc. */
@NullMarked
package backfile.warc;

import org.jspecify.annotations.NullMarked;
