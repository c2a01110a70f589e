import java.util.Scanner;

/** Reads temperatures, one a line, and prints for each the bucket of ten degrees that it belongs to, rounded down. */
public class Buckets {
    static int bucket(int celsius) {
        throw new UnsupportedOperationException("write the method bucket");
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        while (in.hasNextInt()) {
            System.out.println(bucket(in.nextInt()));
        }
    }
}
