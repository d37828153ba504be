/** Where places are: a list of points, and which of them the places of an archive are. */
@NullMarked
package backfile.places;

import org.jspecify.annotations.NullMarked;
