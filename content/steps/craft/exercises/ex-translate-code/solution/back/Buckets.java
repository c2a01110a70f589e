import java.util.Scanner;

/** Reads temperatures, one a line, and prints for each the bucket of ten degrees that it belongs to, rounded down. */
public class Buckets {
    static int bucket(int celsius) {
        return Math.floorDiv(celsius, 10);
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        while (in.hasNextInt()) {
            System.out.println(bucket(in.nextInt()));
        }
    }
}
