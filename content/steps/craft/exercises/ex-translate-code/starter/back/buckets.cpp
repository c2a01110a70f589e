#include <iostream>
#include <stdexcept>

// The bucket of ten degrees that a temperature belongs to, rounded down.
int bucket(int celsius) {
    throw std::logic_error("write the function bucket");
}

int main() {
    int celsius;
    while (std::cin >> celsius) {
        std::cout << bucket(celsius) << "\n";
    }
}
