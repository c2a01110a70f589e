#include <iostream>

// The bucket of ten degrees that a temperature belongs to, rounded down.
int bucket(int celsius) {
    int cut = celsius / 10;
    return celsius % 10 < 0 ? cut - 1 : cut;
}

int main() {
    int celsius;
    while (std::cin >> celsius) {
        std::cout << bucket(celsius) << "\n";
    }
}
