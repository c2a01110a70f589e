# Reads temperatures, one a line, and prints for each the bucket of ten degrees that it belongs to, rounded down.
bucket <- function(celsius) {
  celsius %/% 10L
}

celsius <- as.integer(readLines(file("stdin")))
cat(bucket(celsius), sep = "\n")
