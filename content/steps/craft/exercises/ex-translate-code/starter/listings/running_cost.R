# What has been spent after each reading. The tariffs come round again and again.
running_cost <- function(reading, tariff) {
  cumsum(reading * tariff)
}

cat(running_cost(c(1, 2, 3, 4, 5, 6), c(1, 10)), "\n")
