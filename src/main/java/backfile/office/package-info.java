/** Word documents. A tool; the only place with Mammoth. */
@NullMarked
package backfile.office;

import org.jspecify.annotations.NullMarked;
