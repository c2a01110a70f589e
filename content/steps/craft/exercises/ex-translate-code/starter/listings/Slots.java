public class Slots {
    /** In which of the slots a word is filed. */
    static int slot(String word, int slots) {
        int h = 0;
        for (int i = 0; i < word.length(); i++) {
            h = 31 * h + word.charAt(i);
        }
        return Math.abs(h % slots);
    }

    public static void main(String[] args) {
        System.out.println(slot("Faro", 10));
        System.out.println(slot("Viana do Castelo", 10));
    }
}
