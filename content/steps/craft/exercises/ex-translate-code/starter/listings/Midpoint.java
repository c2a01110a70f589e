public class Midpoint {
    /** A whole number in the middle. */
    static int midpoint(int low, int high) {
        return (low + high) / 2;
    }

    public static void main(String[] args) {
        System.out.println(midpoint(10, 15));
        System.out.println(midpoint(-10, -15));
        System.out.println(midpoint(2000000000, 2100000000));
    }
}
