#include <cstddef>
#include <iostream>
#include <vector>

// Each level becomes the middle of its neighbours; the first and the last one stay.
std::vector<int> smooth(std::vector<int> level) {
    std::vector<int> before = level;
    for (std::size_t i = 1; i + 1 < level.size(); ++i) {
        level[i] = (before[i - 1] + before[i + 1]) / 2;
    }
    return level;
}

int main() {
    for (int value : smooth({0, 9, 3, -12, 5})) {
        std::cout << value << " ";
    }
    std::cout << "\n";
}
