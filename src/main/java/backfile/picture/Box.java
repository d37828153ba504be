package backfile.picture;

/** What a circle or a word covers. */
record Box(double left, double top, double right, double bottom) {
  static Box around(double x, double y, double r) {
    return new Box(x - r, y - r, x + r, y + r);
  }

  double x() {
    return (left + right) / 2;
  }

  double y() {
    return (top + bottom) / 2;
  }

  double width() {
    return right - left;
  }

  boolean meets(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  boolean inside(Window window) {
    return left >= 0 && top >= 0 && right <= window.width() && bottom <= window.height();
  }
}
