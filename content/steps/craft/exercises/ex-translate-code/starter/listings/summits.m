1;  % in Octave, this makes the file a script

% The places where x bends downwards: from up to level or down, from level to down.
function k = summits(x)
  d = sign(diff(x));
  k = find(d(1:end-1) > d(2:end)) + 1;
end

k = summits([1 3 2 2 5 4])
