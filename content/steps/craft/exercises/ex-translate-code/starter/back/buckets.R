# Reads temperatures, one a line, and prints for each the bucket of ten degrees that it belongs to, rounded down.
bucket <- function(celsius) {
  stop("write the function bucket")
}

celsius <- as.integer(readLines(file("stdin")))
cat(bucket(celsius), sep = "\n")
