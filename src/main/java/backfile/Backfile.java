package backfile;

/** Main. */
public final class Backfile {
  private Backfile() {}

  /** Main. */
  public static void main(String[] args) {
    System.out.println("x");
  }
}
