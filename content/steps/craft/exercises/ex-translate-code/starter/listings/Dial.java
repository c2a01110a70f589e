public class Dial {
    /** Where the hand of a dial with 60 marks is after a turn. */
    static int turn(int mark, int by) {
        return (mark + by) % 60;
    }

    public static void main(String[] args) {
        System.out.println(turn(50, 25));
        System.out.println(turn(10, -25));
    }
}
