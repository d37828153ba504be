/** Long XML files read item by item. A tool; the only place with the JDK's XML reader. */
@NullMarked
package backfile.xml;

import org.jspecify.annotations.NullMarked;
